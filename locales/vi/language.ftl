ask-language = Ngôn ngữ nào? Which language?
    .again = Xin gõ số của ngôn ngữ:
