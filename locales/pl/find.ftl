ask-find-name = Możemy wysłać jeszcze raz. Imię, nazwisko i data urodzenia osoby, która ma wizytę?
    .again = Proszę wpisać imię i nazwisko, np. Ana Lopez
    .rest = A imię i nazwisko?
find-sent = Jeśli mamy tę wizytę, jej numer i kod wysyłamy na telefon, z którego ją umówiono. Jeśli nie dojdą w 5 minut, proszę zadzwonić: { $hotline }.
