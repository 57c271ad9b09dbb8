ask-find-name = We can send it again. Full name and date of birth of the person who has the appointment?
    .again = Please type first and last name, like: Ana Lopez
    .rest = And the full name?
find-sent = If we have that appointment, its number and code are on the way to the phone that booked it. Not there in 5 minutes? Call { $hotline }.
