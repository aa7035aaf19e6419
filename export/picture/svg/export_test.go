package svg

// DrawWithin is Draw with less work than a drawing may take: what does not end takes
// as long whatever the limit is, and what is given up takes less.
var DrawWithin = drawWithin

// MaxWork is what a drawing may take, in pixels.
const MaxWork = maxWork
