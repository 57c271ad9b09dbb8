ask-language = 어느 언어로 할까요? Which language?
    .again = 언어의 번호를 보내 주세요:
