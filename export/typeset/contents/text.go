package contents

import "promodoc/app/message"

// The texts of this package.
var textContents = message.New("contents.contents", "Contents")
