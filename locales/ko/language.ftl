ask-language = 언어?
    .again = 언어의 번호를 보내 주세요:
    .again-sms = 번호를 보내 주세요:
