# Messages that textpass sends by itself.
notice-confirmation =
    Your appointment: { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. To move or cancel, text us.
    .nameless-sms =
    Your appointment: { $number }, code { $code }
    { $time }
    { $office }, { $address }
    To move or cancel, text us.
notice-cancelled = { $organisation } had to cancel { $number }, { $time }. We are sorry. To book a new time, type: book
notice-is-cancelled = Your appointment { $number }, { $time } is cancelled. To book a new time, type: book
notice-readdressed-here = { $number } now belongs to this phone. New code { $code }. { $time }, { $office }.
notice-readdressed-away = { $number } was moved to another phone by our staff. Did you not ask for this? Call { $phone }.
notice-moved-elsewhere = { $number } was moved from another phone, with its number and code. Now: { $time }, { $office }. New code { $code }. Was it not you? Call { $phone }.
notice-cancelled-elsewhere = { $number }, { $time } was cancelled from another phone, with its number and code. Was it not you? Call { $phone }.
notice-locked = Somebody typed a wrong code for { $number } on other phones, again and again. Your appointment stays. For a day only this phone can open it. Questions? Call { $phone }.
done-before-booked = That text booked { $number } before. It changes nothing now. To see it, type: my appointment
done-before-moved = That text moved { $number } before. It changes nothing now. To see it, type: my appointment
done-before-cancelled = That text cancelled { $number } before. It changes nothing now.
too-many-texts = That was a lot of texts in a short time. Please write again in { $wait }, or call { $hotline }.
notice-unfit =
    Your appointment: { $number }, code { $code }
    { $time }
    Something changed on our side. Please call { $phone } before you come.
