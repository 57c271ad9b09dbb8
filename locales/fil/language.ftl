ask-language = Wika?
    .again = Paki-type po ang numero ng wika ninyo:
    .again-sms = Anong numero po?
