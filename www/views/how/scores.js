/** Figures as they were measured, written by scripts/scores.js. @type {import("./figures.js").Scores} */
export const scores = {
 "measured": "2026-11-22",
 "commit": "4de02be",
 "sets": {
  "article-extraction-benchmark": {
   "body F1": {
    "score": 0.970674,
    "n": 181,
    "precision": 0.969,
    "recall": 0.973
   }
  },
  "article-extraction-lines": {
   "body F1": {
    "score": 0.91715,
    "n": 181,
    "precision": 0.89,
    "recall": 0.946
   }
  },
  "pysbd-golden": {
   "exact items": {
    "score": 0.979167,
    "n": 48
   },
   "boundary F1": {
    "score": 0.9875,
    "n": 48,
    "precision": 0.988,
    "recall": 0.988
   }
  },
  "polnear-train100": {
   "cue F1 exact": {
    "score": 0.646568,
    "n": 2599,
    "precision": 0.725,
    "recall": 0.584
   },
   "cue F1 overlap": {
    "score": 0.668377,
    "n": 2599,
    "precision": 0.749,
    "recall": 0.603
   },
   "source F1 exact": {
    "score": 0.660063,
    "n": 2599,
    "precision": 0.723,
    "recall": 0.607
   },
   "source F1 overlap": {
    "score": 0.721914,
    "n": 2599,
    "precision": 0.79,
    "recall": 0.664
   },
   "content F1 exact": {
    "score": 0.464171,
    "n": 2599,
    "precision": 0.521,
    "recall": 0.419
   },
   "content F1 overlap": {
    "score": 0.675508,
    "n": 2599,
    "precision": 0.758,
    "recall": 0.609
   },
   "attribution F1 overlap": {
    "score": 0.619231,
    "n": 2591,
    "precision": 0.694,
    "recall": 0.559
   },
   "direct speaker accuracy": {
    "score": 0.914127,
    "n": 361
   },
   "outlet recall": {
    "score": 0.671233,
    "n": 73
   }
  },
  "meantime": {
   "macro F1": {
    "score": 0.687757,
    "n": 1395
   }
  },
  "wikigold": {
   "entity F1": {
    "score": 0.750615,
    "n": 2846,
    "precision": 0.75,
    "recall": 0.751
   },
   "span F1": {
    "score": 0.870039,
    "n": 2846,
    "precision": 0.87,
    "recall": 0.87
   }
  },
  "recognizers-datetime": {
   "span F1 exact": {
    "score": 0.973654,
    "n": 439,
    "precision": 0.979,
    "recall": 0.968
   },
   "span F1 overlap": {
    "score": 0.991982,
    "n": 439,
    "precision": 0.998,
    "recall": 0.986
   },
   "value accuracy": {
    "score": 0.879271,
    "n": 439
   },
   "value F1": {
    "score": 0.888377,
    "n": 439,
    "precision": 0.898,
    "recall": 0.879
   }
  },
  "recognizers-currency": {
   "span F1 exact": {
    "score": 0.859375,
    "n": 190,
    "precision": 0.851,
    "recall": 0.868
   },
   "span F1 overlap": {
    "score": 0.927083,
    "n": 190,
    "precision": 0.918,
    "recall": 0.937
   },
   "value accuracy": {
    "score": 0.963158,
    "n": 190
   },
   "value and unit accuracy": {
    "score": 0.957895,
    "n": 190
   }
  },
  "recognizers-dimension": {
   "span F1 exact": {
    "score": 0.895028,
    "n": 91,
    "precision": 0.9,
    "recall": 0.89
   },
   "span F1 overlap": {
    "score": 0.983425,
    "n": 91,
    "precision": 0.989,
    "recall": 0.978
   },
   "value accuracy": {
    "score": 0.967033,
    "n": 91
   },
   "value and unit accuracy": {
    "score": 0.868132,
    "n": 91
   }
  },
  "recognizers-number": {
   "span F1 exact": {
    "score": 0.913725,
    "n": 259,
    "precision": 0.928,
    "recall": 0.9
   },
   "span F1 overlap": {
    "score": 0.941176,
    "n": 259,
    "precision": 0.956,
    "recall": 0.927
   },
   "value accuracy": {
    "score": 0.92278,
    "n": 259
   }
  },
  "recognizers-percent": {
   "span F1 exact": {
    "score": 0.733333,
    "n": 15,
    "precision": 0.733,
    "recall": 0.733
   },
   "span F1 overlap": {
    "score": 0.733333,
    "n": 15,
    "precision": 0.733,
    "recall": 0.733
   },
   "value accuracy": {
    "score": 1,
    "n": 15
   },
   "value and unit accuracy": {
    "score": 0.733333,
    "n": 15
   }
  },
  "nanco-validation": {
   "AUC": {
    "score": 0.910119,
    "n": 1574
   },
   "accuracy": {
    "score": 0.892665,
    "n": 1574
   },
   "balanced accuracy": {
    "score": 0.783824,
    "n": 1574
   },
   "F1": {
    "score": 0.706868,
    "n": 1574,
    "precision": 0.858,
    "recall": 0.601
   }
  },
  "sts-headlines": {
   "Pearson": {
    "score": 0.803841,
    "n": 2499
   },
   "Spearman": {
    "score": 0.79473,
    "n": 2499
   }
  },
  "fever-symmetric-dev": {
   "conflict F1": {
    "score": 0.20603,
    "n": 708,
    "precision": 0.932,
    "recall": 0.116
   },
   "accuracy": {
    "score": 0.553672,
    "n": 708
   },
   "conflict F1 (digits in b)": {
    "score": 0.465116,
    "n": 132,
    "precision": 1,
    "recall": 0.303
   },
   "accuracy (digits in b)": {
    "score": 0.651515,
    "n": 132
   }
  },
  "multinews-runs": {
   "words F1": {
    "score": 0.971598,
    "n": 6761,
    "precision": 0.998,
    "recall": 0.946
   }
  },
  "plagiarised-short-answers": {
   "Spearman": {
    "score": 0.817326,
    "n": 95
   },
   "AUC": {
    "score": 0.971607,
    "n": 76
   }
  },
  "multinews-validation": {
   "valid reports": {
    "score": 1,
    "n": 250
   },
   "order invariance": {
    "score": 1,
    "n": 20
   },
   "same bytes": {
    "score": 1,
    "n": 20
   },
   "seconds per cluster": {
    "score": 0.037544,
    "n": 250
   }
  },
  "story": {
   "blocks: characters set aside F1": {
    "score": 1,
    "n": 858,
    "precision": 1,
    "recall": 1
   },
   "blocks: kind right": {
    "score": 1,
    "n": 25
   },
   "own outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "sentences: boundary F1": {
    "score": 1,
    "n": 81,
    "precision": 1,
    "recall": 1
   },
   "quotations: span F1": {
    "score": 1,
    "n": 15,
    "precision": 1,
    "recall": 1
   },
   "quotations: speaker accuracy": {
    "score": 1,
    "n": 15
   },
   "attributions: cue F1 exact": {
    "score": 0.870588,
    "n": 45,
    "precision": 0.841,
    "recall": 0.902
   },
   "attributions: cue F1 overlap": {
    "score": 0.870588,
    "n": 45,
    "precision": 0.841,
    "recall": 0.902
   },
   "attributions: source F1 exact": {
    "score": 0.947368,
    "n": 45,
    "precision": 0.947,
    "recall": 0.947
   },
   "attributions: source F1 overlap": {
    "score": 0.947368,
    "n": 45,
    "precision": 0.947,
    "recall": 0.947
   },
   "attributions: content F1 exact": {
    "score": 0.697674,
    "n": 45,
    "precision": 0.714,
    "recall": 0.682
   },
   "attributions: content F1 overlap": {
    "score": 0.860465,
    "n": 45,
    "precision": 0.881,
    "recall": 0.841
   },
   "attributions: whole F1 overlap": {
    "score": 0.772727,
    "n": 45,
    "precision": 0.791,
    "recall": 0.756
   },
   "attributions: outlet F1": {
    "score": 0.965517,
    "n": 15,
    "precision": 1,
    "recall": 0.933
   },
   "entities: canonical F1": {
    "score": 0.909953,
    "n": 211,
    "precision": 0.91,
    "recall": 0.91
   },
   "dates: value accuracy": {
    "score": 0.944444,
    "n": 36
   },
   "quantities: value accuracy": {
    "score": 0.941176,
    "n": 17
   },
   "claims: evidence covered": {
    "score": 0.984456,
    "n": 193
   },
   "claims: one-to-one F1": {
    "score": 0.762712,
    "n": 193,
    "precision": 0.839,
    "recall": 0.699
   },
   "claims: modality accuracy": {
    "score": 0.948148,
    "n": 135
   },
   "claims: polarity accuracy": {
    "score": 0.977778,
    "n": 135
   },
   "claims: unique kept apart": {
    "score": 0.615385,
    "n": 13
   },
   "clusters: sentence links F1": {
    "score": 0.689295,
    "n": 206,
    "precision": 0.746,
    "recall": 0.641
   },
   "clusters: B-cubed F1": {
    "score": 0.626972,
    "n": 38,
    "precision": 0.702,
    "recall": 0.567
   },
   "clusters: same facts found": {
    "score": 0.875,
    "n": 32
   },
   "clusters: claim pairs F1": {
    "score": 0.410359,
    "n": 303,
    "precision": 0.518,
    "recall": 0.34
   },
   "conflicts: conflict recall": {
    "score": 0.857143,
    "n": 7
   },
   "conflicts: tension recall": {
    "score": 0.4,
    "n": 25
   },
   "conflicts: false alarms": {
    "score": 0,
    "n": 12
   },
   "conflicts: precision": {
    "score": 1,
    "n": 12
   },
   "reuse: words F1": {
    "score": 0.998166,
    "n": 1634,
    "precision": 0.997,
    "recall": 0.999
   },
   "origins: lead outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "origins: independent count accuracy": {
    "score": 0.710526,
    "n": 38
   }
  },
  "memo": {
   "blocks: characters set aside F1": {
    "score": 1,
    "n": 1012,
    "precision": 1,
    "recall": 1
   },
   "blocks: kind right": {
    "score": 0.882353,
    "n": 34
   },
   "own outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "sentences: boundary F1": {
    "score": 0.995434,
    "n": 109,
    "precision": 0.991,
    "recall": 1
   },
   "quotations: span F1": {
    "score": 0.972973,
    "n": 18,
    "precision": 0.947,
    "recall": 1
   },
   "quotations: speaker accuracy": {
    "score": 0.944444,
    "n": 18
   },
   "clusters: sentence links F1": {
    "score": 0.731518,
    "n": 148,
    "precision": 0.862,
    "recall": 0.635
   },
   "clusters: B-cubed F1": {
    "score": 0.528207,
    "n": 37,
    "precision": 0.812,
    "recall": 0.391
   },
   "clusters: same facts found": {
    "score": 0.866667,
    "n": 30
   },
   "conflicts: conflict recall": {
    "score": 0.555556,
    "n": 9
   },
   "conflicts: tension recall": {
    "score": 0.4,
    "n": 10
   },
   "conflicts: false alarms": {
    "score": 0,
    "n": 9
   },
   "conflicts: precision": {
    "score": 1,
    "n": 9
   },
   "reuse: words F1": {
    "score": 0.986139,
    "n": 249,
    "precision": 0.973,
    "recall": 1
   },
   "origins: lead outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "origins: independent count accuracy": {
    "score": 0.594595,
    "n": 37
   }
  },
  "plant": {
   "blocks: characters set aside F1": {
    "score": 1,
    "n": 1245,
    "precision": 1,
    "recall": 1
   },
   "blocks: kind right": {
    "score": 0.903226,
    "n": 31
   },
   "own outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "sentences: boundary F1": {
    "score": 1,
    "n": 111,
    "precision": 1,
    "recall": 1
   },
   "quotations: span F1": {
    "score": 1,
    "n": 19,
    "precision": 1,
    "recall": 1
   },
   "quotations: speaker accuracy": {
    "score": 1,
    "n": 19
   },
   "clusters: sentence links F1": {
    "score": 0.668966,
    "n": 184,
    "precision": 0.915,
    "recall": 0.527
   },
   "clusters: B-cubed F1": {
    "score": 0.461984,
    "n": 46,
    "precision": 0.862,
    "recall": 0.316
   },
   "clusters: same facts found": {
    "score": 0.923077,
    "n": 39
   },
   "conflicts: conflict recall": {
    "score": 0.625,
    "n": 8
   },
   "conflicts: tension recall": {
    "score": 0.133333,
    "n": 15
   },
   "conflicts: false alarms": {
    "score": 0,
    "n": 7
   },
   "conflicts: precision": {
    "score": 1,
    "n": 7
   },
   "reuse: words F1": {
    "score": 0.962325,
    "n": 447,
    "precision": 0.927,
    "recall": 1
   },
   "origins: lead outlet accuracy": {
    "score": 1,
    "n": 5
   },
   "origins: independent count accuracy": {
    "score": 0.73913,
    "n": 46
   }
  }
 }
};
