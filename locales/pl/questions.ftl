ask-question = Czego dotyczy pytanie?
    .again = Proszę wpisać numer od 1 do 6:
question-status = Co z moją sprawą
question-forms = Formularze
question-waiting = Czas oczekiwania
question-call = Rozmowa z pracownikiem
question-lawyer = Prawnik lub pomoc prawna
question-visit = Koszt, osoba towarzysząca, spóźnienie
    .sms = Koszt, kto ze mną, spóźnienie

answer-status = Proszę przygotować numer sprawy i zadzwonić, w dzień lub w nocy: { $hotline }. Numer jest na zawiadomieniu (notice): 3 litery i 10 cyfr. Menu: 0.
answer-forms = Formularze są darmowe. Można o nie poprosić przez telefon, { $hotline }, przyjdą pocztą. Za pusty formularz nigdy się nie płaci. Menu: 0.
answer-waiting = Czas zależy od formularza i biura. Aby go poznać, proszę przygotować numer sprawy i zadzwonić: { $hotline }. Menu: 0.
answer-call = Proszę zadzwonić: { $hotline }. Dla osób, które słabo słyszą lub nie słyszą: TTY { $tty }. Menu: 0.
answer-lawyer = Porad prawnych mogą udzielać tylko prawnicy i uprawnieni doradcy. Aby kogoś znaleźć, często za darmo: { $lawyers }. Menu: 0.
answer-visit = Wizyta jest bezpłatna. Może przyjść z Państwem ktoś bliski, tłumacz lub prawnik. Przy spóźnieniu lub braku czasu termin można tu zmienić. Menu: 0.
