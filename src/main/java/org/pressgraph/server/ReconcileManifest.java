package org.pressgraph.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reconciliation service says of itself: its manifest, section 3 of the specification. */
final class ReconcileManifest {

  private static final int PREVIEW_WIDTH = 400;
  private static final int PREVIEW_HEIGHT = 200;

  private ReconcileManifest() {}

  static Map<String, Object> of(String address, String base) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("versions", List.of("0.1", "0.2"));
    manifest.put("name", "Pressgraph 报纸知识图谱");
    manifest.put("identifierSpace", base);
    manifest.put("schemaSpace", "https://schema.org/");
    manifest.put("defaultTypes", ReconcileTerm.TYPES.stream().map(ReconcileTerm::json).toList());
    manifest.put("view", Map.of("url", address + "/view?id={{id}}"));
    Map<String, Object> preview = new LinkedHashMap<>();
    preview.put("url", address + "/preview?id={{id}}");
    preview.put("width", PREVIEW_WIDTH);
    preview.put("height", PREVIEW_HEIGHT);
    manifest.put("preview", preview);
    Map<String, Object> suggest = new LinkedHashMap<>();
    suggest.put("entity", service(address, "/suggest/entity"));
    suggest.put("type", service(address, "/suggest/type"));
    suggest.put("property", service(address, "/suggest/property"));
    manifest.put("suggest", suggest);
    Map<String, Object> extend = new LinkedHashMap<>();
    extend.put("propose_properties", service(address, "/properties"));
    extend.put("property_settings", List.of());
    manifest.put("extend", extend);
    return manifest;
  }

  private static Map<String, Object> service(String address, String path) {
    return Map.of("service_url", address, "service_path", path);
  }
}
