// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A watched folder, for an agency that has nothing else. Whoever may write into it sends documents
 * in this Party's name and takes those that come, so its rights are the agency's and the gateway's
 * alone.
 *
 * @param directory absolute; made if it is not there. All of it must be on one file system
 * @param organisation whose documents are submitted in it; the folder's name if not said
 * @param deliveries whether it takes inbound documents, too
 * @param poll how often it is looked into
 * @param settle how long a file must stay as it is before it counts as whole; too short, and a file
 *     that is copied slowly is refused as broken. Files that are moved in by a rename need none
 */
public record FolderProperties(
    @NotNull Path directory,
    @Nullable String organisation,
    @DefaultValue("true") boolean deliveries,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("5s") Duration settle) {
  public FolderProperties {
    if (directory != null && !directory.isAbsolute()) {
      throw new IllegalArgumentException("The directory of a folder must be an absolute path");
    }
  }
}
