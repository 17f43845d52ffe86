DROP {kind} {name} IF EXISTS
