import Documents

/// Which column of a DfE "Explore education statistics" file is for what.
struct EducationStatisticsColumns {
  var year = -1
  var identifier = -1
  var level = -1
  var countryCode = -1
  var regionCode = -1
  var regionName = -1
  var oldCode = -1
  var areaName = -1
  var newCode = -1
  /// Columns whose labels say what a row is about.
  var labels: [Int] = []
  /// Those of them that no release is known to have: labels, or perhaps remarks.
  var strangers: Set<Int> = []
  /// Columns of numbers, by role or header.
  var numbers: [String: Int] = [:]

  /// - Parameter hasNumbers: for each column, whether the first rows hold numbers or their symbols in it.
  init(_ header: [CSVColumn], roles: [String: String], hasNumbers: [Bool]) {
    for column in header {
      let name = column.name.lowercased()
      switch roles[name] {
      case "year": year = column.index
      case "identifier": identifier = column.index
      case "level": level = column.index
      case "country_code": countryCode = column.index
      case "region_code": regionCode = column.index
      case "region_name": regionName = column.index
      case "old_code": oldCode = column.index
      case "area_name": areaName = column.index
      case "new_code": newCode = column.index
      case "country_name": break
      case "text": labels.append(column.index)
      case let role?: numbers[role] = numbers[role] ?? column.index
      case nil:
        // A column no release has had yet is judged by what stands in it.
        if hasNumbers.indices.contains(column.index), hasNumbers[column.index] {
          numbers[name] = column.index
          if name.contains("percent") { numbers["percent"] = numbers["percent"] ?? column.index }
          else if name.contains("count") || name.contains("number") { numbers["count"] = numbers["count"] ?? column.index }
        } else if !name.isEmpty {
          labels.append(column.index)
          strangers.insert(column.index)
        }
      }
    }
  }
}
