package action

const ctrlName = "⌘"
