"""What the calendar and the clock prove: days, hours, lengths, ages."""
