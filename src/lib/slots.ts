// Made from content/charts/ by `npm run slots`, and by every build, check and dev server. Not for changing by hand.

/** What a drawing may draw and say: its slots for amounts and for series, and its labels. Numbered ones are any number. */
export interface Slots {
  'abs-try': {
    amounts: 'alikeHigh' | 'bottomUpTo' | 'failHigh' | 'failLow' | 'fails' | 'likeness' | 'loans' | 'lost' | 'middleUpTo' | 'recoveredHigh';
    series: never;
    labels: 'alike' | 'bottom' | 'caption' | 'chance' | 'chanceHead' | 'fail' | 'foot' | 'intro' | 'leavesOut' | 'loss' | 'lossHead' | 'middle' | 'over' | 'percent' | 'picture' | 'recovered' | 'says' | 'sliceHead' | 'top' | 'under';
  };
  'abs': {
    amounts: 'alike' | 'bottomUpTo' | 'fails' | 'gap' | 'loans' | 'lost' | 'middleUpTo' | 'now' | 'ownCash' | 'share' | 'tokens';
    series: never;
    labels: 'before' | 'bottomOdds' | 'bottomSlice' | 'failed' | 'guessAsk' | 'guessButton' | 'guessHow' | 'guessInvite' | 'guessIs' | 'guessMost' | 'guessSaid' | 'half' | 'hurt' | 'middleOdds' | 'middleSlice' | 'noneOdds' | 'nowIs' | 'oneLoan' | 'oneLoanSlices' | 'oneToken' | 'promise' | 'prop' | 'rating' | 'restIs' | 'shareIs' | 'spared' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'topSlice' | 'unit' | 'unsized' | `bottom${number}` | `headline${number}` | `middle${number}` | `other${number}` | `top${number}`;
  };
  'coreweave': {
    amounts: 'cut' | 'debt' | 'debtNow' | 'dueShare' | 'gap' | 'leases' | 'microsoft' | 'ownCash' | 'pair' | 'promised' | 'revenue' | 'spending';
    series: 'backlog' | 'due';
    labels: 'chipsOut' | 'coreweave' | 'cut' | 'debtIs' | 'dueIs' | 'expectedIs' | 'forChips' | 'forShares' | 'laterIs' | 'lenders' | 'microsoft' | 'moneyIn' | 'moneyOut' | 'noProfit' | 'noteIs' | 'nowIs' | 'nvidia' | 'of' | 'others' | 'owedIs' | 'pair' | 'plannedIs' | 'promisedIs' | 'rentBack' | 'rentIn' | 'rentIs' | 'revenueIs' | 'soonIs' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'staysIs' | 'unit' | 'unsized' | 'wasIs' | `backlog${number}` | `headline${number}` | `other${number}`;
  };
  'gpu-loans-try': {
    amounts: 'borrowers' | 'largest' | 'least' | 'loanToValue' | 'most' | 'new' | 'shock' | 'shockMost' | 'spread' | 'thinness' | 'thinnest';
    series: never;
    labels: 'after' | 'borrowed' | 'called' | 'calledIs' | 'calledNone' | 'calls' | 'caption' | 'cliff' | 'fall' | 'first' | 'intro' | 'leavesOut' | 'limit' | 'limitNow' | 'limitWas' | 'now' | 'nth' | 'percent' | 'picture' | 'says' | 'saysNone' | 'step' | 'thin' | 'tide' | 'tips';
  };
  'gpu-loans': {
    amounts: 'ageing' | 'borrowers' | 'debt' | 'drop' | 'gap' | 'loan' | 'loanToValue' | 'most' | 'new' | 'ownCash' | 'release' | 'repaid' | 'sharpDrop' | 'shock' | 'spread' | 'thin' | 'thinness';
    series: 'rents';
    labels: 'after' | 'before' | 'busts' | 'called' | 'chips' | 'cushion' | 'debtHow' | 'debtIs' | 'example' | 'fetch' | 'fetchIs' | 'lent' | 'limit' | 'limitNow' | 'limitWas' | 'loan' | 'loans' | 'loansIs' | 'month' | 'more' | 'newChip' | 'next' | 'noneIs' | 'ours' | 'own' | 'playHeadline' | 'playIs' | 'playSaid' | 'playSoldIs' | 'rent' | 'rentsNote' | 'shares' | 'sharesIs' | 'short' | 'soldIs' | 'soldThin' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'tide' | 'unsized' | `headline${number}` | `other${number}` | `rentYears${number}` | `rentsOf${number}`;
  };
  'nvidia-deals-explore': {
    amounts: 'thinnest';
    series: 'deals';
    labels: 'amazon' | 'announced' | 'anthropic' | 'backstop' | 'blueowl' | 'broadcom' | 'claimed' | 'committed' | 'company' | 'coreweave' | 'equity-for-services' | 'everybody' | 'foot' | 'hyperion' | 'intro' | 'investment' | 'leavesOut' | 'loan' | 'loans' | 'meta' | 'microsoft' | 'month' | 'monthYear' | 'moreDeals' | 'moreSums' | 'nothing' | 'nscale' | 'nvidia' | 'openai' | 'oracle' | 'orders' | 'paid' | 'purchase' | 'says' | 'saysAll' | 'saysDeal' | 'saysOne' | 'sbenergy' | 'shares' | 'softbank' | 'thrive' | 'title' | 'unknown' | 'xai' | `column${number}` | `month${number}`;
  };
  'nvidia-deals': {
    amounts: 'agreed' | 'amazon' | 'anthropic' | 'coreweave' | 'coreweaveStake' | 'deals' | 'gap' | 'guarantee' | 'microsoft' | 'openai' | 'oracle' | 'ordered' | 'ownCash' | 'revenue' | 'softbank' | 'ten' | 'three';
    series: never;
    labels: 'agreedIs' | 'amazon' | 'anthropic' | 'came' | 'campus' | 'cap' | 'cash' | 'coreweave' | 'forChips' | 'forShares' | 'fromNvidia' | 'guessAsk' | 'guessButton' | 'guessInvite' | 'guessIs' | 'guessSaid' | 'guessValue' | 'inPractice' | 'microsoft' | 'needs' | 'noSum' | 'noTotal' | 'nvidia' | 'onPaper' | 'openai' | 'oracle' | 'orders' | 'paid' | 'paidIs' | 'planIs' | 'promised' | 'promisedIs' | 'rent' | 'repay' | 'revenueIs' | 'sells' | 'shares' | 'slices' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'threeIs' | 'unit' | 'unsized' | 'withMicrosoft' | `headline${number}` | `other${number}` | `paid${number}`;
  };
  'private-credit-try': {
    amounts: 'bold' | 'borrowed' | 'borrowedHigh' | 'careful' | 'endowments' | 'fails' | 'failsHigh' | 'hedgeFunds' | 'lent' | 'middling' | 'owedInsurers' | 'pensions' | 'recovery' | 'recoveryHigh' | 'savers' | 'ten';
    series: never;
    labels: 'amountHead' | 'arrow' | 'back' | 'banks' | 'basisDebts' | 'basisHead' | 'basisLoans' | 'basisStakes' | 'bn' | 'bold' | 'borrowed' | 'borrowers' | 'caption' | 'careful' | 'endowments' | 'fail' | 'falls' | 'fromTo' | 'hedgeFunds' | 'insurers' | 'intro' | 'investors' | 'investorsLost' | 'leavesOut' | 'lendersAre' | 'middling' | 'ownersAre' | 'owns' | 'pensions' | 'percent' | 'picture' | 'savers' | 'saysFine' | 'saysShort' | 'short' | 'shortHead' | 'stands' | 'unit' | 'zero' | `fallen${number}`;
  };
  'private-credit': {
    amounts: 'asked' | 'fails' | 'gap' | 'insurersArticle' | 'insurersFed' | 'lent' | 'limit' | 'more' | 'ownCash' | 'ten' | `banks${number}`;
    series: never;
    labels: 'askedIs' | 'banks' | 'climbIs' | 'endowments' | 'fedIs' | 'funds' | 'hedgeFunds' | 'insured' | 'insurers' | 'insurersIs' | 'karmaIs' | 'leaveIs' | 'lentIs' | 'limitIs' | 'loans' | 'losses' | 'money' | 'moreIs' | 'pensionFunds' | 'promisedIs' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'unit' | 'unsized' | `ask${number}` | `headline${number}` | `other${number}` | `year${number}`;
  };
  'retirement-401k': {
    amounts: 'account' | 'cap' | 'coin' | 'gap' | 'ownCash' | 'share';
    series: never;
    labels: 'account' | 'accountIs' | 'box' | 'cents' | 'chips' | 'could' | 'example' | 'fund' | 'loan' | 'loans' | 'market' | 'near' | 'notToScale' | 'now' | 'nowIs' | 'order' | 'orderIs' | 'out' | 'outIs' | 'plan' | 'planIs' | 'private' | 'queue' | 'rules' | 'rulesIs' | 'savers' | 'slice' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'then' | 'thenIs' | 'wait' | 'waitIs' | `headline${number}` | `other${number}`;
  };
  'scale': {
    amounts: 'building' | 'denmark' | 'gap' | 'growth' | 'ownCash' | 'plans' | 'revenue' | 'spent' | 'ten' | 'total';
    series: never;
    labels: 'buildingIs' | 'denmarkIs' | 'doorsNote' | 'echo' | 'echoNote' | 'echoYear' | 'gapIs' | 'growthIs' | 'guessAsk' | 'guessButton' | 'guessInvite' | 'guessIs' | 'guessSaid' | 'guessValue' | 'now' | 'ownIs' | 'plansIs' | 'revenueIs' | 'spentIs' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'tied' | 'totalIs' | 'unit' | 'unitTen' | 'unitTenAlone' | `door${number}` | `headline${number}`;
  };
  'spv-try': {
    amounts: 'bonds';
    series: never;
    labels: 'answer' | 'borrower' | 'box' | 'boxBorrows' | 'example' | 'intro' | 'leavesOut' | 'meta' | 'metaBorrows' | 'owes' | 'question' | 'rowDebt' | 'rowDebtIfBox' | 'rowDebtIfMeta' | 'rowOff' | 'rowOffIfBox' | 'rowOffIfMeta' | 'rowOwns' | 'rowOwnsIfBox' | 'rowOwnsIfMeta' | 'rowPays' | 'rowPaysIfBox' | 'rowPaysIfMeta' | 'saysBox' | 'saysMeta' | 'unit' | 'zero' | 'zeroIs';
  };
  'spv': {
    amounts: 'blueOwl' | 'bonds' | 'building' | 'elPaso' | 'gap' | 'guarantee' | 'lease' | 'metaShare' | 'ownCash' | 'part';
    series: never;
    labels: 'banks' | 'banksWhen' | 'blueOwlIs' | 'box' | 'boxIs' | 'boxOwes' | 'buildingIs' | 'elPaso' | 'enron' | 'enronWhen' | 'leave' | 'lendersWait' | 'loanOnly' | 'louisiana' | 'meta' | 'metaShareIs' | 'noLoan' | 'overlap' | 'owes' | 'partnership' | 'partnershipIs' | 'parts' | 'passes' | 'pays' | 'promise' | 'promiseIs' | 'redFlag' | 'redFlagIs' | 'rentIs' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'unit' | 'unsized' | 'yearsOnly' | 'zero' | 'zeroIs' | `headline${number}` | `other${number}`;
  };
  'two-futures-try': {
    amounts: 'buildingGrowth' | 'buildingMost' | 'earned' | 'horizon' | 'least' | 'revenueGrowth' | 'revenueMost' | 'spent';
    series: never;
    labels: 'bn' | 'buildingGrowth' | 'earned' | 'far' | 'intro' | 'lateIs' | 'leavesOut' | 'never' | 'neverIs' | 'revenueGrowth' | 'saysFar' | 'saysLate' | 'saysMeet' | 'saysNever' | 'scale' | 'spent' | 'table' | 'tableEarned' | 'tableSpent' | 'tableYear' | 'times' | 'tn' | 'years' | 'yearsIs';
  };
  'two-futures': {
    amounts: 'before' | 'capexAfter' | 'capexBefore' | 'chip' | 'earned' | 'fast' | 'giants' | 'labs' | 'limit' | 'meetStill' | 'ninefold' | 'plans' | 'slower' | 'spent';
    series: 'busts';
    labels: 'beforeIs' | 'building' | 'built' | 'builtIs' | 'bustsIs' | 'byFast' | 'bySlower' | 'covered' | 'debts' | 'debtsIs' | 'earn' | 'earnedIs' | 'gapFoot' | 'gapIs' | 'gapNot' | 'giantsIs' | 'guessAsk' | 'guessButton' | 'guessInvite' | 'guessIs' | 'guessSaid' | 'guessValue' | 'less' | 'meetFoot' | 'more' | 'ninefoldIs' | 'parts' | 'pay' | 'points' | 'rise' | 'shape' | 'shares' | 'sharesIs' | 'spineOwn' | 'straight' | 'unit' | 'unsized' | 'watchFoot' | `bust${number}` | `guess${number}` | `headline${number}` | `other${number}` | `watch${number}Says` | `watch${number}`;
  };
}
