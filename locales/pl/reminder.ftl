# Przypomnienia i to, co mówimy, gdy ktoś na nie odpowie.
reminder = Przypomnienie: { $inquiry }, { $time }, { $office }.
reminder-also = Także: { $inquiry }, { $time }, { $office }.
reminder-come = Przyjdę
reminder-move = Przełożyć
reminder-cancel = Odwołać
reminder-where = Adres i co zabrać
reminder-kept = Dziękujemy! Do zobaczenia: { $time }, { $office }.
reminder-changed = Tamta wiadomość dotyczyła poprzedniego terminu. Obecny termin wizyty: { $time }, { $office }.
reminder-gone = Ta wizyta nie jest już aktualna. Aby zobaczyć swoją, proszę wpisać: moja wizyta
reminder-wrong-number = Dziękujemy za informację. Nie będziemy już pisać w sprawie tej wizyty.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = przypomnienie
