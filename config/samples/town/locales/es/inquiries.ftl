# Por qué viene la gente: nombres, qué llevar, qué probar primero.
inquiry-new-passport = Primer pasaporte
inquiry-renew-passport = Renovar un pasaporte
inquiry-child-passport = Pasaporte para un menor de 16
inquiry-lost-passport = Perdí mi pasaporte o me lo robaron
inquiry-marriage-license = Licencia de matrimonio
inquiry-marriage-copy = Copia de un acta de matrimonio

bring-also = Además: { $list }.
bring-nothing-else = Eso es todo.
bring-birth-certificate = acta de nacimiento
bring-photo = 1 foto de pasaporte
bring-old-passport = pasaporte anterior
bring-both-parents = los dos padres
bring-both-people = las dos personas con ID

first-renew-by-mail = casi todos pueden renovar por correo, sin venir: { $hotline }.
