ask-menu = Ano po ang maitutulong namin?
    .again = Paki-type po ang numero mula 1 hanggang 5, o ang kailangan ninyo, tulad ng: appointment
menu-book = Kumuha ng appointment
menu-mine = Tingnan, ilipat o kanselahin ang akin
menu-find = Nawala ang kumpirmasyon ko
menu-questions = Mga tanong
menu-language = Wika
