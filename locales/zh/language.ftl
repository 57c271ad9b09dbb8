ask-language = 请选择语言：
    .again = 请回复您的语言的编号：
    .again-sms = 请发编号：
