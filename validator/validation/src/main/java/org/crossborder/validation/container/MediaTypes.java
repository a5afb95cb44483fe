// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import org.crossborder.validation.intake.ContentForm;

/** The media type that a signature states for a file, by the file's content. */
final class MediaTypes {
  private MediaTypes() {}

  static String of(byte[] bytes) {
    return switch (ContentForm.of(bytes)) {
      case XML -> "application/xml";
      case PDF -> "application/pdf";
      case JSON -> "application/json";
      case ZIP -> "application/zip";
      case CMS -> "application/pkcs7-mime";
      case OTHER -> "application/octet-stream";
    };
  }
}
