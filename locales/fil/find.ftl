ask-find-name = Ipapadala po namin ulit. Kaninong pangalan ang appointment?
    .again = Paki-type po ang pangalan at apelyido, tulad ng: Ana Lopez
find-sent = Kung mayroon kaming ganoong appointment, papunta na ang numero at code sa teleponong ginamit. Wala pa sa loob ng 5 minuto? Tumawag sa { $hotline }.
