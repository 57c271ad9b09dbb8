ask-language = Language?
    .again = Please type the number of your language:
    .again-sms = Which number?
