// The quickest to fail come first.
import './short-properties';
import '../domain/deadlines/vectors.test';
import '../domain/deadlines/run-clock.test';
import '../domain/deadlines/adjustments.test';
import '../domain/deadlines/print-receipt.test';
import '../domain/deadlines/units.test';
import '../domain/calendar/calendars.test';
import '../domain/calendar/school-years.test';
import '../domain/calendar/sample-calendar.test';
import '../domain/calendar/holidays.test';
import '../domain/day.test';
import '../domain/calendar/laws.test';
import '../domain/deadlines/laws.test';
