// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.form.Answers;
import org.crossborder.gateway.form.ComposedDocument;
import org.crossborder.gateway.form.Composer;
import org.crossborder.gateway.form.FormDescription;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Filing.Origin;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.FilingEvent;
import org.crossborder.gateway.store.FilingEvent.What;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredPayload;
import org.springframework.dao.DuplicateKeyException;

/**
 * Documents that are made by filling in a form. Each change composes the document anew, so what is
 * previewed, handed in, approved and sealed are always the same bytes.
 */
public final class Drafting {
  private static final String PRESET_END = "}";

  private final Store store;
  private final Authorities authorities;
  private final String party;

  /**
   * @param party ISO code of the Party whose gateway this is
   */
  public Drafting(Store store, Authorities authorities, String party) {
    this.store = store;
    this.authorities = authorities;
    this.party = party;
  }

  /**
   * Begins a draft, and gives it the next number of its authority: no number is given twice, and
   * one whose draft is thrown away stays unused.
   *
   * @param id that the page chose, so that a double click makes one draft
   */
  public Change begin(UUID id, FormDescription form, Authority authority, Caller caller) {
    return begin(id, form, authority, Answers.NONE, caller);
  }

  /**
   * Begins a draft with the answers of a filing that has gone its way, e.g. to correct what the
   * other side has refused. It has a number of its own.
   */
  public Change again(UUID id, Filing earlier, Caller caller) {
    return authorities
        .of(String.valueOf(earlier.authority()), earlier.type())
        .map(authority -> begin(id, form(earlier), authority, answers(earlier), caller))
        .orElseGet(Change.NoAuthority::new);
  }

  private Change begin(
      UUID id, FormDescription form, Authority authority, Answers answers, Caller caller) {
    try {
      return store.inTransaction(() -> new Change.Done(add(id, form, authority, answers, caller)));
    } catch (DuplicateKeyException e) {
      return store
          .filings()
          .find(id)
          .filter(known -> known.organisation().equals(caller.organisation()))
          .<Change>map(Change.Done::new)
          .orElseThrow(() -> e);
    }
  }

  private Filing add(
      UUID id, FormDescription form, Authority authority, Answers earlier, Caller caller) {
    String series = authority.series() + "-" + today().getYear();
    String number = "%s-%07d".formatted(series, store.filings().nextNumber(series));
    Filing blank =
        new Filing(
            id,
            form.type(),
            Origin.FORM,
            caller.organisation(),
            Status.DRAFT,
            0,
            authority.organisation(),
            null,
            null,
            number,
            null,
            store.clock().instant(),
            store.clock().instant(),
            caller.name(),
            null,
            null,
            null);
    Filing filing = with(blank, form, renewed(earlier, blank, form));
    store.filings().add(filing);
    return filing;
  }

  /** Earlier answers; what the authority answers is asked anew. */
  private Answers renewed(Answers earlier, Filing blank, FormDescription form) {
    Map<String, String> presets = presets(blank, form, false);
    Map<String, String> single = new HashMap<>(presets);
    single.putAll(earlier.single());
    form.sections().stream()
        .filter(FormSection::byAuthority)
        .flatMap(section -> section.fields().stream())
        .forEach(field -> single.put(field.id(), presets.getOrDefault(field.id(), "")));
    return new Answers(single, earlier.lines());
  }

  /** What stands in the fields before anybody has typed. */
  public Map<String, String> presets(Filing filing, FormDescription form, boolean ofLines) {
    Map<String, String> known = given(filing);
    return form.sections().stream()
        .filter(section -> section.repeated() == ofLines)
        .flatMap(section -> section.fields().stream())
        .filter(field -> !field.preset().isEmpty())
        .collect(Collectors.toMap(FormField::id, field -> preset(field, known)));
  }

  private static String preset(FormField field, Map<String, String> known) {
    String preset = field.preset();
    return preset.startsWith("{$")
        ? known.getOrDefault(preset.substring(2, preset.indexOf(PRESET_END)), "")
        : preset;
  }

  /** The form of a filing. */
  public static FormDescription form(Filing filing) {
    return FormDescription.of(filing.type()).orElseThrow();
  }

  /** What has been typed so far. */
  public static Answers answers(Filing filing) {
    String fields = filing.fields();
    return fields == null ? Answers.NONE : Answers.read(fields);
  }

  /** The document as its answers make it: the very bytes that the filing has. */
  public ComposedDocument document(Filing filing) {
    return Composer.compose(form(filing), answers(filing), given(filing));
  }

  /**
   * Saves what was typed in one place.
   *
   * @param version that the person has seen
   * @param typed by field; others stay as they are
   */
  public Change save(
      Filing filing, int version, int line, Map<String, String> typed, Caller caller) {
    Answers after = answers(filing).with(line, typed);
    return change(filing, version, after, caller, What.SAVED);
  }

  /** Takes a line of goods away. */
  public Change removeLine(Filing filing, int version, int line, Caller caller) {
    return filing.version() != version
        ? new Change.Overtaken(filing)
        : change(filing, version, answers(filing).without(line), caller, What.SAVED);
  }

  /** What is as it was wished is done, whoever did it: so a double click is nothing special. */
  private Change change(Filing filing, int version, Answers after, Caller caller, What what) {
    if (!filing.status().isOpen()) {
      return new Change.Overtaken(filing);
    }
    if (after.equals(answers(filing))) {
      return new Change.Done(filing);
    }
    if (filing.version() != version) {
      return new Change.Overtaken(filing);
    }
    FilingEvent event = new FilingEvent(0, store.clock().instant(), caller.name(), what, "");
    Filing changed = with(filing, form(filing), after);
    boolean first = store.inTransaction(() -> store.filings().change(changed, event, null));
    store.flushPoint().await();
    Filing now = store.filings().find(filing.id()).orElse(filing);
    return first || after.equals(answers(now)) ? new Change.Done(now) : new Change.Overtaken(now);
  }

  /** The filing with what its authority has filled in. */
  Filing completed(Filing filing, Map<String, String> typed) {
    return with(filing, form(filing), answers(filing).with(0, typed));
  }

  private Filing with(Filing filing, FormDescription form, Answers answers) {
    byte[] bytes = Composer.compose(form, answers, given(filing)).bytes();
    String destination = answers.single().getOrDefault("destination", "");
    return filing.with(
        answers.json(),
        keep(bytes),
        filing.number(),
        destination.matches("[A-Z]{2}") ? destination : null);
  }

  private Map<String, String> given(Filing filing) {
    Map<String, String> given = new HashMap<>();
    given.put("party", party);
    given.put("today", today().toString());
    given.put("number", String.valueOf(filing.number()));
    authorities
        .of(String.valueOf(filing.authority()), filing.type())
        .ifPresent(
            authority -> {
              given.put("authority", authority.name());
              given.put("street", authority.street());
              given.put("city", authority.city());
              given.put("signatory", authority.signatory());
            });
    return given;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
  }

  private StoredPayload keep(byte[] document) {
    try {
      return store.payloads().put(new ByteArrayInputStream(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
