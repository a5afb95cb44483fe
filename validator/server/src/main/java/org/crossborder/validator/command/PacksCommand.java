// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.schemapack.InstalledPack;
import org.crossborder.validation.schemapack.PackCheck;
import org.crossborder.validation.schemapack.PackDefect;
import org.crossborder.validation.schemapack.PackEvent;
import org.crossborder.validation.schemapack.PackFolder;
import org.crossborder.validation.schemapack.PackJournal;
import org.crossborder.validation.schemapack.PackRefusedException;
import org.crossborder.validation.schemapack.SealedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything about schema packs: documents that an operator adds to those that are known. */
@Command(
    name = "packs",
    description = "Installs schema packs, and says what is installed.",
    mixinStandardHelpOptions = true)
final class PacksCommand implements Runnable {
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PacksCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do with packs.");
  }

  @Command(description = "Lists the installed packs, and what was done with them.")
  int list(@Mixin PackOptions packs) throws IOException, GeneralSecurityException {
    PackJournal journal = packs.installed().journal();
    for (InstalledPack pack : journal.installed()) {
      out().printf("%-48s %s%n", pack.id(), periods(pack));
    }
    packs.load().refused().forEach(refused -> err(refused.id() + ": " + refused.sentence()));
    out().println();
    journal.events().stream().map(PackEvent::toLine).forEach(out()::println);
    return packs.load().refused().isEmpty() ? ExitCode.OK : ExitCode.INVALID;
  }

  @Command(description = "Installs a sealed pack; it is used once it is switched on.")
  int install(
      @Parameters(paramLabel = "FILE", description = "The sealed pack.") Path file,
      @Mixin PackOptions packs)
      throws IOException, GeneralSecurityException {
    return done(() -> packs.installed().install(file, Instant.now()).id() + " is installed.");
  }

  @Command(description = "Deletes a pack that is switched off; the record of it stays.")
  int remove(@Parameters(paramLabel = "ID") String id, @Mixin PackOptions packs)
      throws IOException, GeneralSecurityException {
    Instant now = Instant.now();
    return done(() -> packs.installed().remove(id, today(now), now) + " is removed.");
  }

  @Command(
      name = "switch-on",
      description = "Uses a pack for documents that are issued in a period.")
  int switchOn(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day.")
          LocalDate from,
      @Option(names = "--to", paramLabel = "DATE", description = "Last day; by default none.")
          @Nullable LocalDate to,
      @Mixin PackOptions packs)
      throws IOException, GeneralSecurityException {
    return done(
        () ->
            packs.installed().switchOn(id, new Validity(from, to), Instant.now())
                + " is switched on.");
  }

  @Command(
      name = "switch-off",
      description = "Uses a pack no longer for documents that are issued from a day on.")
  int switchOff(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--from",
              paramLabel = "DATE",
              description = "First day without it; by default today.")
          @Nullable LocalDate from,
      @Mixin PackOptions packs)
      throws IOException, GeneralSecurityException {
    Instant now = Instant.now();
    LocalDate day = Optional.ofNullable(from).orElseGet(() -> today(now));
    return done(() -> packs.installed().switchOff(id, day, now) + " is switched off.");
  }

  @Command(
      description = "Checks a folder that is to be a pack; says the file and line of a defect.")
  int check(@Parameters(paramLabel = "FOLDER") Path folder)
      throws IOException, GeneralSecurityException {
    return done(() -> PackCheck.check(PackFolder.read(folder)).orRefused().id() + " is sound.");
  }

  @Command(description = "Checks and seals a folder: an ASiC-E container with a XAdES signature.")
  int sign(
      @Parameters(paramLabel = "FOLDER") Path folder,
      @Option(names = "--keystore", paramLabel = "P12", required = true) Path keyStore,
      @Option(names = "--password-file", paramLabel = "FILE", required = true) Path passwordFile,
      @Option(names = "--alias", paramLabel = "NAME") @Nullable String alias,
      @Option(names = "--out", paramLabel = "FILE", required = true) Path out)
      throws IOException, GeneralSecurityException {
    SealingKey key = SealingKey.load(keyStore, passwordFile, Optional.ofNullable(alias));
    return done(
        () -> {
          PackCheck.check(PackFolder.read(folder)).orRefused();
          Files.write(out, SealedPack.seal(folder, key.key(), key.chain(), Instant.now()));
          return out.toString();
        });
  }

  private interface Deed {
    String make() throws IOException, GeneralSecurityException;
  }

  /** Does it and says so, or says why not. */
  private int done(Deed deed) throws IOException, GeneralSecurityException {
    try {
      out().println(deed.make());
      return ExitCode.OK;
    } catch (PackRefusedException refused) {
      List<PackDefect> defects = refused.defects();
      if (defects.isEmpty()) {
        err(String.valueOf(refused.getMessage()));
      }
      defects.forEach(defect -> err(defect.toString()));
      return ExitCode.INVALID;
    }
  }

  private static String periods(InstalledPack pack) {
    return pack.periods().isEmpty()
        ? "off"
        : String.join(
            ", ",
            pack.periods().stream()
                .map(
                    period ->
                        "on from "
                            + period.from()
                            + period.end().map(" to %s"::formatted).orElse(""))
                .toList());
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void err(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
