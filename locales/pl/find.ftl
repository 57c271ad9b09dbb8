ask-find-name = Wyślemy potwierdzenie jeszcze raz. Na kogo jest wizyta?
    .again = Proszę wpisać imię i nazwisko, np. Ana Lopez
find-sent = Jeśli mamy tę wizytę, jej numer i kod idą na telefon, z którego ją umówiono. Nie ma po 5 minutach? Proszę zadzwonić: { $hotline }.
