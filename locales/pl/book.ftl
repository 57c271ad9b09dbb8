too-many = Ten telefon ma już { $limit ->
    [one] { $limit } wizytę
    [few] { $limit } wizyty
    [many] { $limit } wizyt
   *[other] { $limit } wizyty
}, więcej nie można. Jedną można przełożyć lub odwołać.
    .sms = Wizyt: { $limit }, więcej nie można. Proszę jedną przełożyć lub odwołać.
too-often = Z tego telefonu umówiono już tyle wizyt, ile można w ciągu dnia. Proszę spróbować za { $wait } albo zadzwonić: { $phone }.

ask-place = Proszę podać miasto i stan zamieszkania albo kod pocztowy (ZIP).
    .again = Proszę wpisać 5 cyfr kodu pocztowego, np. 80111, albo miasto i stan, np. Denver CO
ask-office = Które biuro?
    .again = Proszę wpisać numer biura:
more-offices = Inne biura
ask-no-office = W pobliżu nie ma biura. Proszę wpisać stan, np. Colorado
    .again = Proszę wpisać nazwę stanu, np. Colorado

ask-inquiry = W jakiej sprawie?
    .again = Proszę wpisać numer albo kilka słów, np. pieczątka w paszporcie
ask-reason = Czego to dotyczy?
    .again = Proszę wpisać numer, który pasuje najlepiej:
ask-urgent = Jeśli to nie może czekać, proszę zadzwonić teraz: { $urgent }. Mogą pomóc tego samego dnia.
    .again = Proszę wpisać 1 lub 2. Telefon w pilnych sprawach: { $urgent }.
urgent-go-on = Umówić wizytę
urgent-call = Dobrze. Numer to { $urgent }. Aby wrócić, wystarczy do nas napisać.
urgent-stop = Zadzwonię
try-first = Wskazówka: { $first }

ask-name = Proszę wpisać imię i nazwisko osoby, która przyjdzie, jak w dokumencie (ID), oraz jej datę urodzenia.
    .sms = Imię i nazwisko (jak w ID) i data ur. osoby, która przyjdzie?
    .again = Proszę wpisać imię i nazwisko, np. Ana Lopez
    .rest = A imię i nazwisko tej osoby, jak w dokumencie?
ask-birth-date = Jaka jest data urodzenia?
    .again = Proszę wpisać dzień, miesiąc i rok, np. 14 marca 1990
ask-same-visit = { $name } ma już tę wizytę: { $number }, { $time }.
    .again = Proszę wpisać 1 lub 2:
    .nameless-sms = Ta wizyta jest już umówiona: { $number }, { $time }.
same-visit-mine = Przełożyć lub odwołać
same-visit-keep = Zostawić bez zmian
same-booked = { $name } ma już tę wizytę: { $number }, { $time }.
    .nameless-sms = Ta wizyta jest już umówiona: { $number }, { $time }.
ask-receipt = Jaki jest numer sprawy (receipt number)? Jest na zawiadomieniu (notice): 3 litery i 10 cyfr.
    .again = Wygląda tak: IOE0912345678, 3 litery i 10 cyfr. Proszę wpisać swój:
ask-a-number = Jaki jest numer A (A-number)? Jest na karcie lub zawiadomieniu: A i 8 lub 9 cyfr.
    .again = Zaczyna się od A, np. A012345678. Proszę wpisać swój razem z A:
ask-phone = Proszę podać numer telefonu, pod który biuro może zadzwonić.
    .again = Proszę wpisać numer z kierunkowym, np. 303 555 0142
ask-help = O czym jeszcze mamy wiedzieć? Można wpisać kilka numerów, np. 1 3
    .again = Proszę wpisać numery, np. 1 3, albo 0, jeśli nic:
    .none = Nic
help-companions = Ktoś przyjdzie ze mną
    .sms = Ktoś ze mną
help-interpreter = Będzie ze mną tłumacz
    .sms = Tłumacz
help-step-free = Poruszam się na wózku lub nie wejdę po schodach
    .sms = Wózek inwalidzki
ask-companions = Proszę wpisać imiona i nazwiska osób, które przyjdą z Państwem.
    .again = Proszę wpisać imiona i nazwiska, np. Luis Lopez, Eva Lopez. Jeśli jeszcze nikogo nie ma, proszę wpisać BRAK
ask-interpreter = Jak się nazywa tłumacz?
    .again = Proszę wpisać imię i nazwisko, np. Maria Gomez. Jeśli jeszcze nikogo nie ma, proszę wpisać BRAK

ask-slot = { $office }: proszę wybrać termin albo napisać kiedy: piątek, po 14, 3 grudnia
    .sms = Proszę wybrać termin albo napisać, np. piątek
    .again = Proszę wpisać numer albo kiedy, np. piątek rano
more-times = Inne terminy
no-time-like-that = Wtedy nie ma nic wolnego. Oto, co mamy:
no-such-hour = O tej godzinie nie ma nic wolnego. Są te:
no-such-day = Tego dnia nie ma nic wolnego. Oto, co mamy:
slot-gone = Przepraszamy, ktoś właśnie zajął ten termin. Odpowiedzi są zapisane.
    .sms = Przepraszamy, ktoś właśnie zajął ten termin.
ask-no-times = { $office }: brak wolnych terminów. Nowe pokażemy od: { $opens }. Wolne terminy są tutaj:
    .again = Proszę wpisać numer:
other-place = Inne miejsce
ask-no-times-anywhere = W pobliżu nie ma teraz wolnych terminów. Nowe pokażemy od: { $opens }. Odpowiedzi zachowamy przez jeden dzień.
    .again = Proszę wpisać 1 lub 2. Nowe terminy pokażemy od: { $opens }.
try-again = Sprawdzić ponownie
ask-busy = Wszystkie terminy są teraz rezerwowane. Proszę spróbować za dziesięć minut.
    .again = Proszę wpisać 1 lub 2:
held-enough = Wybrane terminy trzymaliśmy już pół godziny. Proszę spróbować za { $wait } albo zadzwonić: { $phone }.
ask-held-wait = Odpowiedzi są zapisane.
    .again = Proszę wpisać 1 lub 2:
ask-overlap = Ta osoba ma już wtedy inną wizytę. Czy mimo to wybrać { $time }?
    .again = Proszę wpisać 1 lub 2:
overlap-take = Wybrać mimo to
overlap-other = Wybrać inny termin

ask-review = Czy wszystko się zgadza? Proszę wpisać 1. Aby coś zmienić: numer wiersza.
    .sms = OK? Albo nr wiersza:
    .again = Proszę wpisać 1, aby umówić wizytę, albo numer wiersza do zmiany:

label-office = Biuro: { $value }
    .sms = { $value }
label-inquiry = Sprawa: { $value }
    .sms = { $value }
label-name = Kto: { $value }
    .sms = { $value }
label-birth-date = Data ur.: { $value }
    .sms = { $value }
label-receipt = Numer sprawy: { $value }
    .sms = Numer: { $value }
label-a-number = Numer A: { $value }
label-phone = Telefon: { $value }
label-help = Ktoś ze mną, tłumacz, wózek: { $value }
    .sms = Ktoś, tłumacz, wózek: { $value }
label-companions = Przyjdą też: { $value }
    .sms = Z kim: { $value }
label-interpreter = Tłumacz: { $value }
label-slot = Termin: { $value }
    .sms = { $value }

booked =
    Umówione! { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    Proszę zabrać dokument (ID), tę wiadomość i oryginały z poświadczonym tłumaczeniem. { $bring }
    Zmiana lub odwołanie nic nie kosztuje: wystarczy do nas napisać.
    .sms =
    Umowione! { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    Zabrac: ID, ten SMS, oryginaly z poswiadczonym tlumaczeniem. { $bring }
    Zmiana i odwolanie: SMS tutaj.
