ask-language = Ngôn ngữ?
    .again = Xin gõ số của ngôn ngữ:
    .again-sms = Số mấy?
