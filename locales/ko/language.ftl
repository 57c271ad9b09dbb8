ask-language = 언어를 골라 주세요:
    .again = 언어의 번호를 보내 주세요:
    .again-sms = 번호를 보내 주세요:
