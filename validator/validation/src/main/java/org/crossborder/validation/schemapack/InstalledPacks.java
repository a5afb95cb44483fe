// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schemapack.PackEvent.Installed;
import org.crossborder.validation.schemapack.PackEvent.Removed;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOff;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOn;

/**
 * The packs that an operator has installed in a directory. A seal is verified at installation and
 * each time a pack is loaded.
 */
public final class InstalledPacks {
  private final PackDirectory directory;
  private final PackSigners signers;

  public InstalledPacks(Path directory, PackSigners signers) {
    this.directory = new PackDirectory(directory);
    this.signers = signers;
  }

  /** Everything that was done, and what is installed. */
  public PackJournal journal() throws IOException {
    return directory.journal();
  }

  /** Changes whenever something is done. */
  public Optional<Object> written() throws IOException {
    return directory.written();
  }

  /**
   * Installs a sealed pack; it is not used until it is switched on.
   *
   * @throws PackRefusedException if its seal does not hold, it has a defect, or it is there already
   */
  public Pack install(Path file, Instant now) throws IOException {
    byte[] bytes = PackDirectory.read(file, SealedPack.LIMITS.bytes());
    SealedPack sealed = SealedPack.open(bytes, signers, now);
    Pack pack = PackCheck.check(sealed.files()).orRefused();
    return directory.locked(
        () -> {
          PackJournal journal = directory.journal();
          if (journal.installed().stream().anyMatch(other -> other.id().equals(pack.id()))) {
            throw new PackRefusedException(
                pack.id() + " is installed already; a changed pack needs another version.");
          }
          String sha256 = sha256(bytes);
          directory.write(sha256, bytes);
          directory.write(
              journal.with(new Installed(now, pack.id(), sha256, sha256(encoded(sealed)))));
          return pack;
        });
  }

  /**
   * Uses a pack for documents that are issued in a period.
   *
   * @throws PackRefusedException if the pack is not there, or if another pack knows one of its
   *     documents in that period
   */
  public Coordinates switchOn(String id, Validity period, Instant now) throws IOException {
    return directory.locked(
        () -> {
          PackJournal journal = directory.journal();
          InstalledPack installed = find(journal, id);
          if (!period.isInOrder()) {
            throw new PackRefusedException("The last day is before the first.");
          }
          requireNoClash(journal, installed, period);
          directory.write(
              journal.with(new SwitchedOn(now, installed.id(), period.from(), period.to())));
          return installed.id();
        });
  }

  /**
   * Uses a pack no longer for documents that are issued from a day on; those issued before are
   * still judged by it.
   */
  public Coordinates switchOff(String id, LocalDate from, Instant now) throws IOException {
    return directory.locked(
        () -> {
          PackJournal journal = directory.journal();
          InstalledPack installed = find(journal, id);
          if (!installed.isOnFrom(from)) {
            throw new PackRefusedException(
                installed.id() + " is not switched on from " + from + " on.");
          }
          directory.write(journal.with(new SwitchedOff(now, installed.id(), from)));
          return installed.id();
        });
  }

  /**
   * Deletes a pack; the journal keeps what was done with it.
   *
   * @param today a pack that is switched on for documents issued today or later is not deleted
   */
  public Coordinates remove(String id, LocalDate today, Instant now) throws IOException {
    return directory.locked(
        () -> {
          PackJournal journal = directory.journal();
          InstalledPack installed = find(journal, id);
          if (installed.isOnFrom(today)) {
            throw new PackRefusedException(
                installed.id() + " is switched on; switch it off before it is removed.");
          }
          directory.write(journal.with(new Removed(now, installed.id())));
          directory.delete(installed.sha256());
          return installed.id();
        });
  }

  /**
   * The library's packs and those that are switched on; one whose seal does not hold, or that has a
   * defect, is left out and told.
   */
  public LoadedPacks load() throws IOException {
    List<Packs.SwitchedOn> on = new ArrayList<>();
    List<LoadedPacks.Refused> refused = new ArrayList<>();
    for (InstalledPack installed : directory.journal().installed()) {
      if (!installed.periods().isEmpty()) {
        try {
          Pack pack = open(installed);
          installed.periods().forEach(during -> on.add(new Packs.SwitchedOn(pack, during)));
        } catch (PackRefusedException | IOException e) {
          refused.add(new LoadedPacks.Refused(installed.id(), String.valueOf(e.getMessage())));
        }
      }
    }
    return new LoadedPacks(on.isEmpty() ? Packs.builtIn() : Packs.builtIn().with(on), refused);
  }

  private Pack open(InstalledPack installed) throws IOException {
    byte[] bytes = directory.pack(installed.sha256());
    SealedPack sealed = SealedPack.open(bytes, signers, installed.installed());
    if (!sha256(bytes).equals(installed.sha256())) {
      throw new PackRefusedException("The file is not the one that was installed.");
    }
    Pack pack = PackCheck.check(sealed.files()).orRefused();
    if (!pack.id().equals(installed.id())) {
      throw new PackRefusedException("The file holds " + pack.id() + ".");
    }
    return pack;
  }

  private void requireNoClash(PackJournal journal, InstalledPack wanted, Validity period)
      throws IOException {
    Pack pack = open(wanted);
    for (Packs.SwitchedOn other : Packs.builtIn().switchedOn()) {
      Clash.require(pack, period, other.pack(), other.during());
    }
    for (InstalledPack installed : journal.installed()) {
      for (Validity during : installed.periods()) {
        if (during.overlaps(period)) {
          Clash.require(pack, period, open(installed), during);
        }
      }
    }
  }

  private static InstalledPack find(PackJournal journal, String id) {
    return journal
        .find(id)
        .orElseThrow(
            () ->
                new PackRefusedException(
                    "No pack "
                        + id
                        + " is installed, or several versions are; `packs list` tells."));
  }

  private static byte[] encoded(SealedPack sealed) {
    try {
      return sealed.signer().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
