package vn.danvan.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as clients write them: a day without a time, in a year that the business can mean. */
public final class Dates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Dates() {}

  /**
   * @throws DateTimeException for what is no day in ISO form, or of a year from before 1900 or
   *     after 2200
   */
  public static LocalDate parse(String text) {
    var day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("year out of range");
    }
    return day;
  }

  /** A time of day is refused: cut off, it could be another day in Vietnam. */
  static final class Deserializer extends StdScalarDeserializer<LocalDate> {

    Deserializer() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        return parse(parser.getText());
      } catch (DateTimeException notADay) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a day");
      }
    }
  }
}
