# Zdania samego programu: mogą się pojawić w każdej rozmowie.

language-name = Polski

hello = Wizyty w { $organisation } przez czat. Proszę wpisać ?, aby dostać pomoc.
    .sms = Wizyty w { $organisation } przez SMS. Mozliwe oplaty za SMS i dane. STOP = koniec, ? = pomoc.
hello-others = Inny język: proszę wpisać JĘZYK.
    .sms = Inny język: JĘZYK

as-it-is = { $value }
yes = Tak
no = Nie
none = brak
have-none = Nie mam
now-is = Teraz jest: { $value }. Aby tak zostawić, proszę wpisać OK.
    .nameless-sms = Aby zostawić poprzednią odpowiedź, proszę wpisać OK.
your-location = podane miejsce
office-at-miles = { $office }, { $miles ->
    [one] { $miles } mila
    [few] { $miles } mile
    [many] { $miles } mil
   *[other] { $miles } mili
}
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Wyślij, gdzie jestem
share-phone = Wyślij mój numer

help =
    Proszę wpisać numer albo odpowiedzieć własnymi słowami.
    WSTECZ = poprzednie pytanie. POWTÓRZ. OD NOWA. JĘZYK. 0 = menu.
    Telefon: { $phone }.
not-understood = Przepraszam, nadal nie rozumiem. Oto pytanie jeszcze raz:
noted = Zapisane, zaraz do tego wrócimy.
draft-left = Dobrze, nic nie zostało umówione. Aby zacząć od nowa, proszę wpisać: wizyta
whole-name = Czy „{ $name }” to pełne imię i nazwisko? Jeśli tak, proszę wpisać OK. Jeśli nie, proszę wpisać jak w dokumencie.
    .nameless-sms = Czy to pełne imię i nazwisko? Jeśli tak, proszę wpisać OK. Jeśli nie, proszę wpisać jak w dokumencie.
not-a-name = To nie wygląda na imię i nazwisko. Proszę wpisać je literami, np. Ana Lopez
one-name = Jedna wizyta jest dla jednej osoby.
choose-a-number = Proszę wpisać jeden z numerów:
thanks-too = Nie ma za co! Aby zobaczyć menu, proszę wpisać 0.
call-us = Pomożemy przez telefon: { $phone }. Pytanie jeszcze raz: POWTÓRZ. Menu: 0.
which-date = Która to data?
which-one = O które chodzi?
old-button = Ten przycisk jest ze starszej wiadomości. Proszę użyć tych:
cannot-read-media = Nie mogę otworzyć zdjęć ani nagrań. Proszę napisać odpowiedź.
cannot-read-long = Ta wiadomość była za długa. Proszę przysłać krótką odpowiedź.
cut-off = (To było za długie. Resztę podamy przez telefon: { $hotline }.)
inbox-full = Za dużo wiadomości naraz. Proszę poczekać minutę i wysłać ostatnią jeszcze raz.
unknown-zip = Nie znamy tego kodu pocztowego. Proszę wpisać miasto i stan, np. Denver CO
other-calendar = Proszę podać datę według kalendarza gregoriańskiego, np. 14 marca 1990
wait-minutes = { $count ->
    [one] minutę
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
wait-hours = { $count ->
    [one] godzinę
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
went-wrong = Coś poszło nie tak po naszej stronie. Proszę spróbować jeszcze raz albo zadzwonić: { $hotline }.

resume = Wracamy do tematu: { $task }.
welcome-back = Witamy ponownie. Ostatnio: { $task }.
unfinished-dropped = Minął ponad dzień, więc zaczynamy od nowa.
script-changed = Nasze pytania trochę się zmieniły. Odpowiedzi są zapisane.
hold-over = Nie trzymamy już tego terminu i mogą go zająć inni. Mimo to postaramy się go zarezerwować.

stopped = Dobrze, nie będzie więcej wiadomości. Umówione wizyty są nadal ważne. Aby wrócić, proszę wpisać START.
still-stopped = Nie piszemy, zgodnie z prośbą. Aby wrócić, proszę wpisać START.
started-again = Witamy ponownie. Znów możemy pisać.

task-welcome = menu
task-language = wybór języka
task-book = umawianie wizyty
task-mine = umówiona wizyta
task-find = zgubione potwierdzenie
task-questions = pytania
task-perhaps = pytania

# Wiersze podsumowania.
review-line = { $key } { $line }
review-what-to-change = Który wiersz zmienić? Proszę wpisać jego numer.
book-it = Tak, umówić
ask-meant = Czy chodzi o jedną z tych spraw?
    .again = Proszę wpisać numer z listy:
meant-none = Coś innego
