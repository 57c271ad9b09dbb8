ask-find-name = Maipapadala po namin uli. Pangalan at petsa ng kapanganakan ng may appointment?
    .again = Paki-type po ang pangalan at apelyido, tulad ng: Ana Lopez
    .rest = At ano po ang buong pangalan?
find-sent = Kung mayroon kaming ganoong appointment, papunta na ang numero at code sa teleponong ginamit. Wala pa sa loob ng 5 minuto? Tumawag po sa { $hotline }.
