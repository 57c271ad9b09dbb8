ask-language = 选择哪种语言？Which language?
    .again = 请回复您的语言的编号：
