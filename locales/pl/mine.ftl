ask-who = Data urodzenia osoby, która ma wizytę? Albo numer i kod, np. DEN-26-6307 13f18
    .again = Proszę wpisać tak: 14 marca 1990. Albo tak: DEN-26-6307 13f18
ask-birth-too = A data urodzenia?
    .again = Proszę wpisać dzień, miesiąc i rok, np. 14 marca 1990
ask-number-too = Na ten telefon nie ma wizyty. Proszę wpisać numer i kod, np. DEN-26-6307 13f18. Zgubione? Proszę wpisać: zgubione potwierdzenie
    .again = Wyglądają tak: DEN-26-6307 13f18. Proszę wpisać swoje:
ask-code-too = Za dużo błędnych dat na dziś. Proszę wpisać numer i kod wizyty, np. DEN-26-6307 13f18. Albo zadzwonić: { $phone }.
    .again = Wyglądają tak: DEN-26-6307 13f18. Proszę wpisać swoje:
ask-which = Która wizyta?
    .again = Proszę wpisać numer z listy:
wrong = To się nie zgadza. { $tries ->
    [one] Została { $tries } próba.
    [few] Zostały { $tries } próby.
    [many] Zostało { $tries } prób.
   *[other] Zostało { $tries } próby.
}
locked = Było za dużo prób. Proszę spróbować za { $wait } albo zadzwonić: { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Proszę wpisać numer od 1 do 4:
what-show = Pokazać wizytę
what-bring = Co zabrać
what-move = Zmienić lub przełożyć wizytę
what-cancel = Odwołać wizytę
what-cannot = Nie mogę przyjść
what-keep = Zostawić bez zmian

appointment =
    { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    { $name }. Sprawa: { $inquiry }
    .nameless-sms =
    { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    Sprawa: { $inquiry }
bring =
    Co zabrać ({ $inquiry }): dokument (ID), tę wiadomość i oryginały z poświadczonym tłumaczeniem. { $bring }
    .sms =
    Co zabrać ({ $inquiry }): ID, ten SMS, oryginały z poświadczonym tłumaczeniem. { $bring }
ask-new-slot = Zmiana nic nie kosztuje. Obecnie: { $old }. Proszę wybrać nowy termin albo napisać kiedy: ten sam dzień, piątek
    .again = Proszę wpisać numer albo kiedy, np. ten sam dzień po 14
ask-sure-move = Nowy termin: { $time }. Przełożyć? Dotychczasowy dostanie ktoś inny.
    .again = Proszę wpisać 1 (tak) lub 2 (nie):
moved =
    Przełożone! { $number }, nowy kod { $code }
    { $time }
    { $office }, { $address }
    Stary kod już nie działa.
ask-sure-cancel = Odwołać { $number }, { $time }? Nie ma za to kary.
    .again = Proszę wpisać 1 (tak) lub 2 (nie):
cancelled = Odwołane: { $number }. Nie ma żadnej kary, a nową wizytę można umówić w każdej chwili.
kept = Dobrze. Wizyta zostaje bez zmian: { $number }, { $old }.
appointment-gone = Ta wizyta nie jest już aktualna. Aby umówić nową, proszę wpisać: wizyta
stale = Ta wizyta właśnie się zmieniła. Aby ją zobaczyć, proszę wpisać: moja wizyta
begun = Wizyta { $number } już się zaczęła: { $time }. Aby ją zmienić, proszę zadzwonić: { $phone }. Aby umówić nową, proszę wpisać: wizyta
too-late = Do wizyty zostało za mało czasu, aby zmienić ją wiadomością. Proszę zadzwonić: { $phone }. Wizyta zostaje bez zmian.
moved-often = Tę wizytę przełożono już tyle razy, ile można w ciągu dnia. Zostaje bez zmian. Proszę spróbować za { $wait } albo zadzwonić: { $phone }.
ask-no-times-to-move = Nie ma teraz innego wolnego terminu. Nowe pokażemy od: { $opens }. Wizyta zostaje bez zmian.
    .again = Proszę wpisać 1 lub 2:

ask-unfit = { $number }, { $time }: u nas coś się zmieniło. Przed przyjściem proszę zadzwonić: { $phone }.
    .again = Proszę wpisać numer wiersza lub zadzwonić: { $phone }.
ask-cannot = Dziękujemy za wiadomość. Co zrobić z wizytą?
    .again = Proszę wpisać 1 lub 2:
ask-closed = Wtedy jest zamknięte, przepraszamy: { $number }, { $time }, { $office }.
    .again = Proszę wpisać 1 lub 2:
