// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.Submitting;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.gateway.work.Rounds;

/**
 * The face of this package: one broker with its four queues.
 *
 * <ul>
 *   <li>{@code NAME.submissions}: documents to be sent; the property {@code recipient} may name the
 *       Party, and {@code contentType} say that annexes are in it
 *   <li>{@code NAME.acknowledgements}: what the national side says, as JSON; the property {@code
 *       document} names the document
 *   <li>{@code NAME.outcomes}: what came of both, and how documents go on
 *   <li>{@code NAME.deliveries}: inbound documents
 * </ul>
 */
public final class Jms implements AutoCloseable {
  private final Settings settings;
  private final Broker broker;
  private final Store store;
  private final OutcomeQueue outcomes;

  /**
   * How a broker is used.
   *
   * @param name of the broker; the history names it as the client
   * @param queues what the names of the queues begin with
   * @param organisation whose documents are submitted there
   * @param maximum the largest message that is taken, in bytes
   * @param inline the largest payload that is put on a queue, in bytes
   * @param annexes what may go beside a document
   */
  public record Settings(
      String name,
      String queues,
      String organisation,
      long maximum,
      long inline,
      AnnexLimits annexes) {}

  public Jms(Settings settings, ConnectionFactory connections, Store store) {
    this.settings = settings;
    this.broker = new Broker(connections);
    this.store = store;
    this.outcomes =
        new OutcomeQueue(settings.name() + "-outcomes", broker, queue("outcomes"), store);
  }

  /** Where deliveries go. */
  public Backend backend() {
    return new JmsBackend(settings.name(), broker, queue("deliveries"), settings.inline());
  }

  /** What tells how documents go on. */
  public EventConsumer events() {
    return outcomes;
  }

  /** What takes documents and words from their queues. */
  public List<Rounds.Round> intakes(
      Function<SubmissionRequest, SubmissionOutcome> submission,
      NationalAcknowledgements acknowledgements) {
    Submitting submitting =
        new Submitting(
            settings.name(), settings.organisation(), submission, settings.annexes(), store);
    Saying saying =
        new Saying(
            settings.name(),
            (document, word, by) ->
                acknowledgements.acknowledge(document, word.status(), word.reasons(), by));
    return List.of(
        intake("submissions", (message, content) -> submit(submitting, message, content)),
        intake(
            "acknowledgements",
            (message, content) ->
                saying.say(
                    Objects.requireNonNullElse(message.getStringProperty("document"), ""),
                    content)));
  }

  private QueueIntake intake(String queue, QueueIntake.Handling handling) {
    return new QueueIntake(
        broker, queue(queue), outcomes, handling, settings.maximum(), store.clock());
  }

  static Handled submit(Submitting submitting, Message message, byte[] content)
      throws JMSException {
    return submitting.submit(
        message.getJMSMessageID(),
        message.getStringProperty("recipient"),
        message.getStringProperty("contentType"),
        content);
  }

  private String queue(String purpose) {
    return settings.queues() + "." + purpose;
  }

  @Override
  public void close() {
    broker.close();
  }
}
