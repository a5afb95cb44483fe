// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.Submitting;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;

/** The face of this package: the two sides of one watched folder. */
public final class Folder {
  private Folder() {}

  /**
   * What the gateway puts in.
   *
   * @param backend where deliveries go
   * @param events what keeps the outcome files up to date
   */
  public record Outlet(Backend backend, EventConsumer events) {}

  /**
   * How a folder takes documents.
   *
   * @param name of the folder; the history names it as the client
   * @param organisation whose documents are submitted in it
   * @param settle how long a file must stay as it is before it counts as whole
   * @param maximum the largest document, in bytes
   * @param annexes what may go beside a document
   */
  public record Settings(
      String name,
      Path directory,
      String organisation,
      Duration settle,
      long maximum,
      AnnexLimits annexes) {}

  /**
   * The side of the gateway; the folder is made if it is not there.
   *
   * @throws IOException if the folder cannot be made
   */
  public static Outlet outlet(String name, Path directory, Store store) throws IOException {
    FolderLayout layout = new FolderLayout(directory);
    layout.prepare();
    return new Outlet(
        new WatchedFolder(name, layout),
        new OutcomeEvents(name + "-outcomes", new Outcomes(layout), store));
  }

  /**
   * The side of the agency; the folder is made if it is not there.
   *
   * @throws IOException if the folder cannot be made
   */
  public static Intake inlet(
      Settings settings,
      Function<SubmissionRequest, SubmissionOutcome> submission,
      NationalAcknowledgements acknowledgements,
      Store store)
      throws IOException {
    FolderLayout layout = new FolderLayout(settings.directory());
    layout.prepare();
    Handling handling =
        new Handling(
            new Submitting(
                settings.name(), settings.organisation(), submission, settings.annexes(), store),
            new Saying(
                settings.name(),
                (document, word, by) ->
                    acknowledgements.acknowledge(document, word.status(), word.reasons(), by)),
            settings.maximum());
    return new Intake(
        settings.name(), layout, settings.settle(), UUID::randomUUID, handling, store.clock());
  }
}
