# Mensajes que textpass manda por su cuenta.
notice-confirmation =
    Su cita: { $number }, código { $code }
    { $time }
    { $office }, { $address }
    { $name }. Para cambiarla o cancelarla, escríbanos.
    .nameless-sms =
    Su cita: { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Para cambiarla o cancelarla, escríbanos.
notice-cancelled = { $organisation } tuvo que cancelar { $number }, { $time }. Lo sentimos mucho. Para sacar otra cita, escriba: cita
notice-is-cancelled = Su cita { $number }, { $time }, está cancelada. Para sacar otra cita, escriba: cita
notice-readdressed-here = { $number } ahora está en este teléfono. Código nuevo: { $code }. { $time }, { $office }.
notice-readdressed-away = Nuestro personal pasó { $number } a otro teléfono. ¿No lo pidió usted? Llame al { $phone }.
notice-moved-elsewhere = Desde otro teléfono, con el número y el código, alguien pasó { $number } a: { $time }, { $office }. Código nuevo: { $code }. ¿No fue usted? Llame al { $phone }.
notice-cancelled-elsewhere = Desde otro teléfono, con el número y el código, alguien canceló { $number }, { $time }. ¿No fue usted? Llame al { $phone }.
notice-locked = Desde otros teléfonos alguien probó códigos equivocados para { $number }. Su cita sigue en pie. Durante un día solo se abre desde este teléfono. ¿Dudas? Llame al { $phone }.
done-before-booked = Ese mensaje ya había sacado { $number }. Ahora no se hizo nada. Para verla, escriba: mi cita
done-before-moved = Ese mensaje ya había cambiado { $number }. Ahora no se hizo nada. Para verla, escriba: mi cita
done-before-cancelled = Ese mensaje ya había cancelado { $number }. Ahora no se hizo nada.
too-many-texts = Son muchos mensajes en poco tiempo. Escriba otra vez en { $wait }, por favor, o llame al { $hotline }.
notice-unfit =
    Su cita: { $number }, código { $code }
    { $time }
    Algo cambió de nuestro lado. Antes de venir, llame al { $phone }, por favor.
