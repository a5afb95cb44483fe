// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.Validator;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schemapack.InstalledPacks;
import org.crossborder.validation.schemapack.LoadedPacks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The validator with the schema packs that are switched on now; loads them anew on a change. */
final class CurrentValidator {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentValidator.class);

  /** A validator, and the packs that it knows. */
  record Loaded(Validator validator, LoadedPacks packs, Optional<Object> written) {}

  private final IntakeLimits limits;
  private final @Nullable InstalledPacks installed;
  private volatile Loaded loaded;

  /** A validator of the documents that the library ships, and of those installed, if any are. */
  CurrentValidator(IntakeLimits limits, @Nullable InstalledPacks installed) {
    this.limits = limits;
    this.installed = installed;
    this.loaded = load(Validator.create(limits));
    loaded.validator().warmUp();
  }

  IntakeLimits limits() {
    return limits;
  }

  Validator get() {
    return current().validator();
  }

  LoadedPacks packs() {
    return current().packs();
  }

  private Loaded current() {
    Loaded known = loaded;
    return written().equals(known.written()) ? known : reload();
  }

  private synchronized Loaded reload() {
    if (!written().equals(loaded.written())) {
      loaded = load(loaded.validator());
    }
    return loaded;
  }

  private Loaded load(Validator before) {
    if (installed == null) {
      return new Loaded(before, new LoadedPacks(Packs.builtIn(), List.of()), Optional.empty());
    }
    try {
      Optional<Object> written = installed.written();
      LoadedPacks packs = installed.load();
      packs
          .refused()
          .forEach(
              refused -> LOG.error("Pack {} is not used: {}", refused.id(), refused.sentence()));
      LOG.info("{} packs are used", packs.packs().all().size());
      return new Loaded(before.with(packs.packs()), packs, written);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema packs cannot be read", e);
    }
  }

  private Optional<Object> written() {
    try {
      return installed == null ? Optional.empty() : installed.written();
    } catch (IOException e) {
      throw new UncheckedIOException("The directory of schema packs cannot be read", e);
    }
  }
}
