// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes exchange records; {@code exchange.schema.json} beside this class describes them.
 * Strict: what is unknown, missing, doubled or too long is refused with its place.
 */
public final class ExchangeJson {
  /** No record of an exchange is longer. */
  public static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper JSON = StrictJson.mapper();

  private ExchangeJson() {}

  /** The record in these bytes. */
  public static ExchangeRecord read(byte[] json) throws MalformedRecordException {
    if (json.length > MOST_BYTES) {
      throw new MalformedRecordException("It has more than " + MOST_BYTES + " bytes");
    }
    try {
      return JSON.readValue(json, ExchangeRecord.class);
    } catch (JacksonException e) {
      throw new MalformedRecordException(e);
    }
  }

  /** An example that says everything a record can say; of no document in particular. */
  public static byte[] example() {
    try (InputStream in = ExchangeJson.class.getResourceAsStream("exchange.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The example of an exchange cannot be read", e);
    }
  }

  /** The record as UTF-8 JSON; what is not known is absent. */
  public static byte[] write(ExchangeRecord exchange) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(exchange);
  }
}
