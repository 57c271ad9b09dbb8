ask-find-name = Wyślemy potwierdzenie jeszcze raz. Na kogo jest wizyta?
    .again = Proszę wpisać imię i nazwisko, np. Ana Lopez
find-sent = Jeśli mamy tę wizytę, jej numer i kod wysyłamy na telefon, z którego ją umówiono. Jeśli nie dojdą w 5 minut, proszę zadzwonić: { $hotline }.
