ask-menu = What can we do for you?
    .again = Please type 1 to 5, or say what you need, like: book
menu-book = Book an appointment
menu-mine = See, move or cancel mine
menu-find = I lost my confirmation
menu-questions = Questions
menu-language = Language
