// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.Refusal;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.Submitting;

/**
 * Reads what was picked up, within its bound, and hands it to whom it is for. A symbolic link is
 * not followed: whoever may write here may not read the gateway's files by it.
 *
 * <p>The name of a file that says something of a document is the document's id, up to the first
 * dot.
 *
 * @param maximum the largest file, in bytes
 */
record Handling(Submitting submitting, Saying saying, long maximum)
    implements Function<Picked, Handled> {

  @Override
  public Handled apply(Picked picked) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(picked.file(), BasicFileAttributes.class, NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        return withAnnexes(picked);
      }
      if (!attributes.isRegularFile()) {
        return Refusal.because("This is no file but a link or a device");
      }
      if (attributes.size() > maximum) {
        return Refusal.because("The file is larger than " + maximum + " bytes");
      }
      byte[] content = read(picked.file());
      return picked.inlet() == Picked.Inlet.SUBMIT
          ? submitting.submit(picked.id().toString(), picked.recipient(), content)
          : saying.say(picked.name().split("\\.", 2)[0], content);
    } catch (NoSuchFileException e) {
      return new Handled.Later("Another node has finished it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Handled withAnnexes(Picked picked) throws IOException {
    SubmittedFolder folder = SubmittedFolder.of(picked.file());
    Optional<String> defect = folder.defect(maximum, submitting.annexes());
    return defect.isPresent()
        ? Refusal.because(defect.get())
        : submitting.submit(
            picked.id().toString(), picked.recipient(), read(folder.documentFile()), folder.read());
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      return content.readNBytes(Math.toIntExact(maximum));
    }
  }
}
