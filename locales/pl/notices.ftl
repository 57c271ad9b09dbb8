# Wiadomości, które textpass wysyła sam.
notice-confirmation =
    Wizyta: { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    { $name }. Aby przełożyć lub odwołać, wystarczy do nas napisać.
    .nameless-sms =
    Wizyta: { $number }, kod { $code }
    { $time }
    { $office }, { $address }
    Aby przełożyć lub odwołać, wystarczy do nas napisać.
notice-cancelled = { $organisation }: musieliśmy odwołać wizytę { $number }, { $time }. Bardzo przepraszamy. Aby umówić nowy termin, proszę wpisać: wizyta
notice-is-cancelled = Wizyta { $number }, { $time } jest odwołana. Aby umówić nowy termin, proszę wpisać: wizyta
notice-readdressed-here = Wizyta { $number } jest teraz na tym telefonie. Nowy kod: { $code }. { $time }, { $office }.
notice-readdressed-away = Nasz pracownik przeniósł wizytę { $number } na inny telefon. Jeśli nikt o to nie prosił, proszę zadzwonić: { $phone }.
notice-moved-elsewhere = Wizytę { $number } przełożono z innego telefonu, podając numer i kod: { $time }, { $office }. Nowy kod: { $code }. Jeśli nikt o to nie prosił, proszę zadzwonić: { $phone }.
notice-cancelled-elsewhere = Wizytę { $number }, { $time } odwołano z innego telefonu, podając numer i kod. Jeśli nikt o to nie prosił, proszę zadzwonić: { $phone }.
notice-locked = Z innych telefonów wpisywano błędne kody wizyty { $number }. Wizyta zostaje bez zmian. Przez dobę można ją otworzyć tylko z tego telefonu. Pytania? Proszę zadzwonić: { $phone }.
done-before-booked = Ta wiadomość umówiła już wizytę { $number }. Teraz nic się nie zmieniło. Aby ją zobaczyć, proszę wpisać: moja wizyta
done-before-moved = Ta wiadomość przełożyła już wizytę { $number }. Teraz nic się nie zmieniło. Aby ją zobaczyć, proszę wpisać: moja wizyta
done-before-cancelled = Ta wiadomość odwołała już wizytę { $number }. Teraz nic się nie zmieniło.
too-many-texts = To dużo wiadomości w krótkim czasie. Proszę napisać znowu za { $wait } albo zadzwonić: { $hotline }.
notice-unfit =
    Wizyta: { $number }, kod { $code }
    { $time }
    U nas coś się zmieniło. Przed przyjściem proszę zadzwonić: { $phone }.
