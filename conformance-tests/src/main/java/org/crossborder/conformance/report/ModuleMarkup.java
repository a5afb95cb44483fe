// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import static org.crossborder.conformance.report.Markup.escape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.suite.FaultClass;

/**
 * A module in a report: expected beside received, and under them both sides of the wire. What is
 * only there in English is marked so.
 *
 * @param paper nothing can be opened there, so less of the wire is shown, and at once
 * @param most how many bytes of each message are shown
 */
record ModuleMarkup(Messages texts, Sentences sentences, boolean paper, int most) {
  /** Its line among all modules. */
  String row(ResultFile.JudgedModule module) {
    return "<tr><th scope=\"row\"><a href=\"#%1$s\">%2$s</a></th><td>%3$s</td><td>%4$s</td></tr>%n"
        .formatted(escape(module.id()), words(module.title()), tag(module), fault(module));
  }

  /** All that is known of it. */
  String section(ResultFile.JudgedModule module) {
    return """
    <section id="%1$s">
    <h3>%2$s %3$s</h3>
    <p class="quiet">%4$s</p>
    <div class="sides"><div>%5$s%6$s</div><div>%7$s%8$s</div></div>
    %9$s</section>
    """
        .formatted(
            escape(module.id()),
            tag(module),
            words(module.title()),
            escape(covered(module)),
            said("sent", module.sent()),
            said("expected", module.expected()),
            said("received", module.received()),
            advice(module),
            module.exchanges().stream().map(this::wire).collect(Collectors.joining()));
  }

  private String covered(ResultFile.JudgedModule module) {
    return module.requirements().isEmpty()
        ? module.id()
        : module.id()
            + ". "
            + texts.text("requirements")
            + ": "
            + String.join(", ", module.requirements());
  }

  private String tag(ResultFile.JudgedModule module) {
    return "<span class=\"tag %s\">%s</span>"
        .formatted(module.verdict(), escape(texts.of("verdict", module.verdict())));
  }

  private String fault(ResultFile.JudgedModule module) {
    FaultClass fault = module.fault();
    return fault == null ? "" : escape(texts.of("fault", fault));
  }

  private String said(String name, String text) {
    return "<h4>%s</h4><p>%s</p>".formatted(escape(texts.text(name)), words(text));
  }

  private String words(String english) {
    return "<span lang=\"%s\">%s</span>"
        .formatted(sentences.tag(english), escape(sentences.of(english)));
  }

  private String advice(ResultFile.JudgedModule module) {
    FaultClass fault = module.fault();
    String who =
        fault == null
            ? ""
            : "<h4>%s</h4><p>%s</p>"
                .formatted(escape(texts.text("who")), escape(texts.of("act", fault)));
    return module.advice().isEmpty() ? who : said("advice", module.advice()) + who;
  }

  private String wire(ResultFile.Crossing crossing) {
    String heading = escape(texts.text("wire", crossing.at().toString()));
    String sides =
        "<p class=\"quiet\">%s</p><div class=\"sides\"><div>%s</div><div>%s</div></div>"
            .formatted(
                escape(texts.text("wire.to", crossing.to())),
                side("wire.sent", crossing.sent()),
                side("wire.received", crossing.received()));
    return paper
        ? "<h4>%s</h4>%s%n".formatted(heading, sides)
        : "<details><summary>%s</summary>%s</details>%n".formatted(heading, sides);
  }

  private String side(String name, ResultFile.Message message) {
    byte[] first = Arrays.copyOf(message.bytes(), Math.min(message.bytes().length, most));
    String cut = message.length() > first.length ? " " + texts.text("wire.cut", first.length) : "";
    return "<h4>%s</h4><p class=\"quiet\">%s</p><pre%s>%s</pre>"
        .formatted(
            escape(texts.text(name, message.head())),
            escape(texts.text("wire.bytes", message.length(), message.sha256()) + cut),
            paper ? "" : " tabindex=\"0\"",
            Markup.raw(new String(first, StandardCharsets.UTF_8)));
  }
}
