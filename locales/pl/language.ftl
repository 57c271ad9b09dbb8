ask-language = Język?
    .again = Proszę wpisać numer języka:
    .again-sms = Jaki numer?
