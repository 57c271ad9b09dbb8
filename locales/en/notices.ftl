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
notice-readdressed-here = { $number } now belongs to this phone. New code { $code }. { $time }, { $office }.
notice-readdressed-away = { $number } was moved to another phone by our staff. Did you not ask for this? Call { $phone }.
