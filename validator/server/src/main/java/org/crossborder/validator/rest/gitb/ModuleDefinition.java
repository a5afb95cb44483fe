// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import com.gitb.core.Metadata;
import com.gitb.core.TypedParameter;
import com.gitb.core.TypedParameters;
import com.gitb.core.UsageEnumeration;
import com.gitb.core.ValidationModule;

/** What the test bed may hand over. */
final class ModuleDefinition {
  private ModuleDefinition() {}

  static ValidationModule of(String version) {
    Metadata metadata = new Metadata();
    metadata.setName("Crossborder validator");
    metadata.setVersion(version);
    metadata.setDescription(
        "Judges a signed trade document: format, schema, codes, rules, signature, recognition.");
    TypedParameters inputs = new TypedParameters();
    add(inputs, TestBedInputs.DOCUMENT, "binary", UsageEnumeration.R, "The document, embedded.");
    add(
        inputs,
        TestBedInputs.PARTY,
        "string",
        UsageEnumeration.R,
        "Party that is to recognise it.");
    add(inputs, TestBedInputs.FROM, "string", UsageEnumeration.O, "Party that it comes from.");
    add(inputs, TestBedInputs.AT, "string", UsageEnumeration.O, "Judge as of this time.");
    add(inputs, TestBedInputs.PURPOSE, "string", UsageEnumeration.O, "What it is used for.");
    add(inputs, TestBedInputs.TYPE, "string", UsageEnumeration.O, "Its type, if it is not XML.");
    add(inputs, TestBedInputs.LANGUAGE, "string", UsageEnumeration.O, "en, fr, ru or zh.");
    ValidationModule module = new ValidationModule();
    module.setId("CrossborderValidator");
    module.setOperation("V");
    module.setMetadata(metadata);
    module.setInputs(inputs);
    return module;
  }

  private static void add(
      TypedParameters inputs, String name, String type, UsageEnumeration use, String description) {
    TypedParameter input = new TypedParameter();
    input.setName(name);
    input.setType(type);
    input.setUse(use);
    input.setDesc(description);
    inputs.getParam().add(input);
  }
}
