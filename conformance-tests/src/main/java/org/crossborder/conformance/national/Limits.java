// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;

/** What is not taken, and how that is said. */
final class Limits {
  private static final int TOO_LARGE = 413;
  private static final int OTHER_MEDIA_TYPE = 415;

  private Limits() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "over-the-bound",
                "NAT-060",
                "A document over the bound is refused with 413",
                "one byte more than the run says that the gateway takes",
                "Stop reading at the bound, and say 413."),
            Limits::tooLarge),
        must(
            new Words(
                "other-media-type",
                "NAT-061",
                "What does not say that it is XML is refused with 415",
                "a document as text/plain",
                "Take application/xml, text/xml and multipart/form-data."),
            Limits::mediaType),
        must(
            new Words(
                "malformed",
                "NAT-062 NAT-063",
                "What is no well-formed XML is refused with 422 and its line, and not kept",
                "XML whose third line breaks off",
                "Give findings with the line at which each begins."),
            Limits::malformed));
  }

  private static String tooLarge(NationalSystem system) throws Exception {
    byte[] document = new byte[system.side().largest() + 1];
    Arrays.fill(document, (byte) ' ');
    byte[] begin = "<large>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(begin, 0, document, 0, begin.length);
    ApiAnswer answer = system.send(system.submission(document, system.key()));
    Unmet.unlessStatus(TOO_LARGE, document.length + " bytes", answer);
    return "Refused: " + answer.summary();
  }

  private static String mediaType(NationalSystem system) throws Exception {
    byte[] document = system.document();
    ApiAnswer answer =
        system.send(
            Call.post(
                NationalSystem.DOCUMENTS + "?recipient=" + system.side().recipient(),
                "text/plain",
                document));
    Unmet.unlessStatus(OTHER_MEDIA_TYPE, "text/plain", answer);
    Unmet.unless(system.listed(document).isEmpty(), "The document is kept all the same");
    return "Refused: " + answer.summary();
  }

  private static String malformed(NationalSystem system) throws Exception {
    byte[] document =
        ("<?xml version=\"1.0\"?>\n<certificate>\n<number>" + system.key() + "</numbre>\n")
            .getBytes(StandardCharsets.UTF_8);
    ApiAnswer answer = system.send(system.submission(document, system.key()));
    Unmet.unlessStatus(422, "what is not well-formed", answer);
    Unmet.unless(
        answer.json().path("findings").valueStream().anyMatch(f -> f.path("line").asInt(0) == 3),
        "No finding is at line 3",
        answer);
    Unmet.unless(system.listed(document).isEmpty(), "It is kept all the same");
    return "Refused: " + answer.summary();
  }
}
