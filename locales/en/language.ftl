ask-language = Language?
    .again = Please type the number of your language:
    .again-sms = Type its number:
